package eu.regiometer.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A delivery that another process holds. Gives the process back when it, or each of its members, is closed. */
final class FencedDelivery implements Delivery {

    private final DeliveryWire.Outline outline;
    private final FenceChild child;
    private final Consumer<FenceChild> back;
    private final List<FencedFile> files = new ArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    FencedDelivery(DeliveryWire.Outline outline, FenceChild child, Consumer<FenceChild> back) {
        this.outline = outline;
        this.child = child;
        this.back = back;
        for (int i = 0; i < outline.members().size(); i++) {
            files.add(new FencedFile(outline.members().get(i), i, child, this::closeIfAllAre));
        }
    }

    @Override
    public boolean set() {
        return outline.set();
    }

    @Override
    public List<Member> members() {
        return files.stream().map(file -> new Member(file.name(), file)).toList();
    }

    @Override
    public int ignored() {
        return outline.ignored();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            files.forEach(FencedFile::close);
            back.accept(child);
        }
    }

    private void closeIfAllAre() {
        if (files.stream().allMatch(FencedFile::closed)) {
            close();
        }
    }
}
