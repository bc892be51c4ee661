package eu.regiometer.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.intake.DropFolder;
import eu.regiometer.intake.Mappings;
import eu.regiometer.intake.ReceivedFile;
import eu.regiometer.workbook.Delivery;
import eu.regiometer.workbook.Gate;
import eu.regiometer.workbook.ReadLimits;
import eu.regiometer.workbook.WorkbookFile;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A delivery that nobody closes keeps a reading process to itself: whatever the verdict, it is closed. */
class ClosedDeliveriesTest {

    private final List<Watched> opened = new ArrayList<>();

    /** A delivery that knows whether it, or each of its members, was closed. */
    private static final class Watched {

        private final Delivery delivery;
        private final String name;
        private final Set<String> open = new HashSet<>();

        Watched(Delivery delivery, String name) {
            this.delivery = delivery;
            this.name = name;
            delivery.members().forEach(member -> open.add(member.name()));
        }

        Delivery proxy() {
            return proxy(
                    Delivery.class,
                    delivery,
                    open::clear,
                    delivery.members().stream()
                            .map(member -> new Delivery.Member(
                                    member.name(),
                                    proxy(
                                            WorkbookFile.class,
                                            member.file(),
                                            () -> open.remove(member.name()),
                                            List.of())))
                            .toList());
        }

        private static <T> T proxy(Class<T> type, T of, Runnable whenClosed, List<Delivery.Member> members) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                        if (method.getName().equals("members")) {
                            return members;
                        }
                        if (method.getName().equals("close")) {
                            whenClosed.run();
                        }
                        try {
                            return method.invoke(of, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }

    @Test
    void everyDeliveryIsClosedWhateverTheVerdict() throws IOException, URISyntaxException {
        Gate within = Gate.within(ReadLimits.defaults());
        Gate watching = (file, name) -> {
            var watched = new Watched(within.open(file, name), name);
            opened.add(watched);
            return watched.proxy();
        };
        Programme programme = Programme.read(Path.of("input", "programme"));
        var reading = new WorkbookReading(programme, programme.territory().newest(), watching);

        for (ReceivedFile file : files()) {
            reading.read(file, Mappings.NONE);
            reading.draft(file, Mappings.NONE);
        }

        assertThat(opened).hasSizeGreaterThan(20);
        assertThat(opened.stream().filter(watched -> !watched.open.isEmpty()).map(watched -> watched.name))
                .isEmpty();
    }

    /** The shipped files of one region, and public files of all kinds, which are refused. */
    private static List<ReceivedFile> files() throws IOException, URISyntaxException {
        Path open = Path.of(
                Objects.requireNonNull(WorkbookFile.class.getResource("public")).toURI());
        try (Stream<Path> publicFiles = Files.walk(open);
                Stream<Path> shipped = Files.walk(Path.of("input", "surveys", "CA-NL"))) {
            return Stream.concat(publicFiles, shipped)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(file -> DropFolder.single(file).files().stream())
                    .toList();
        }
    }
}
