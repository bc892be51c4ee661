package eu.regiometer;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The order of the pipeline, as an executable table: each package and what it may import. */
class ArchitectureTest {

    private static final Map<String, Set<String>> MAY_IMPORT = table(
            "findings <-",
            "drawing <-",
            "statistics <-",
            "workbook <- findings",
            "territory <- workbook findings",
            "questionnaire <- workbook territory findings",
            "measures <- questionnaire territory workbook findings",
            "intake <- workbook questionnaire territory findings",
            "validation <- intake questionnaire territory findings",
            "aggregation <- validation measures questionnaire territory statistics workbook findings",
            "indicators <- aggregation measures questionnaire territory statistics",
            "disclosure <- indicators aggregation measures questionnaire territory statistics",
            "recommendation <- disclosure measures questionnaire territory statistics workbook findings",
            "revision <- disclosure recommendation territory workbook findings",
            "report <- recommendation disclosure revision measures questionnaire territory drawing",
            "pdf <- drawing",
            "publication <- findings drawing statistics workbook territory questionnaire measures intake validation"
                    + " disclosure recommendation revision report pdf",
            "sample <- publication measures questionnaire territory workbook findings",
            "jobs <- findings drawing statistics workbook territory questionnaire measures intake validation"
                    + " aggregation indicators disclosure recommendation revision report pdf publication sample",
            "cli <- findings drawing statistics workbook territory questionnaire measures intake validation"
                    + " aggregation indicators disclosure recommendation revision report pdf publication sample jobs");

    private static final Map<String, String> OWNED_LIBRARIES = Map.ofEntries(
            Map.entry("org.apache.commons.statistics..", "statistics"),
            Map.entry("org.apache.commons.rng..", "statistics"),
            Map.entry("org.apache.poi..", "workbook"),
            Map.entry("org.apache.commons.csv..", "workbook"),
            Map.entry("javax.xml.stream..", "workbook"),
            Map.entry("com.fasterxml.aalto..", "workbook"),
            Map.entry("org.yaml.snakeyaml..", "workbook"),
            Map.entry("freemarker..", "report"),
            Map.entry("org.xhtmlrenderer..", "pdf"),
            Map.entry("org.openpdf..", "pdf"),
            Map.entry("org.springframework..", "jobs"),
            Map.entry("org.hsqldb..", "jobs"),
            Map.entry("org.flywaydb..", "jobs"),
            Map.entry("picocli..", "cli"),
            Map.entry("me.tongfei..", "cli"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/test/"))
            .importPackages("eu.regiometer");

    @TestFactory
    Stream<DynamicTest> eachPackageImportsOnlyItsSuppliers() {
        return MAY_IMPORT.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey() + " <- " + row.getValue(), () -> {
                    String[] allowed = Stream.concat(Stream.of(row.getKey()), row.getValue().stream())
                            .map(name -> "eu.regiometer." + name + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that(resideInAPackage("eu.regiometer." + row.getKey() + ".."))
                            .should()
                            .dependOnClassesThat(
                                    resideInAPackage("eu.regiometer..").and(resideOutsideOfPackages(allowed)))
                            .check(CLASSES);
                }));
    }

    @TestFactory
    Stream<DynamicTest> eachLibraryHasOneOwner() {
        return OWNED_LIBRARIES.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey() + " only in " + entry.getValue(),
                        () -> noClasses()
                                .that()
                                .resideOutsideOfPackage("eu.regiometer." + entry.getValue() + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(entry.getKey())
                                .allowEmptyShould(true)
                                .check(CLASSES)));
    }

    @Test
    void nothingUnreleasedLeavesDisclosureButThroughItsEntryPoint() {
        DescribedPredicate<JavaClass> doorOnly = resideInAPackage("eu.regiometer.disclosure..")
                .and(DescribedPredicate.describe(
                        "are public", type -> type.getModifiers().contains(JavaModifier.PUBLIC)))
                .and(DescribedPredicate.not(simpleName("DisclosureControl")));
        noClasses()
                .that(doorOnly)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("eu.regiometer.aggregation..", "eu.regiometer.indicators..")
                .allowEmptyShould(true)
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("eu.regiometer.jobs..", "eu.regiometer.disclosure..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("eu.regiometer.disclosure.DisclosureControl")
                .check(CLASSES);
    }

    @Test
    void everyTopLevelPackageIsListedAbove() {
        classes()
                .that()
                .resideOutsideOfPackage("eu.regiometer")
                .should()
                .resideInAnyPackage(MAY_IMPORT.keySet().stream()
                        .map(name -> "eu.regiometer." + name + "..")
                        .toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("eu.regiometer.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noCatchAllNames() {
        for (String ending : List.of("Util", "Utils", "Helper", "Manager", "Impl", "Dto", "DTO")) {
            noClasses().should().haveSimpleNameEndingWith(ending).check(CLASSES);
        }
    }

    @Test
    void commonsMathDoesNotSlipInWithPoi() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.math3..")
                .check(CLASSES);
    }

    private static Map<String, Set<String>> table(String... rows) {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        for (String row : rows) {
            String[] sides = row.split("<-", -1);
            String suppliers = sides[1].strip();
            table.put(sides[0].strip(), suppliers.isEmpty() ? Set.of() : Set.of(suppliers.split(" +")));
        }
        return table;
    }
}
