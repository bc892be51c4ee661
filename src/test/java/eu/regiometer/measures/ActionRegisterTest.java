package eu.regiometer.measures;

import static org.assertj.core.api.Assertions.assertThat;

import eu.regiometer.findings.Defects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionRegisterTest {

    @TempDir
    private Path folder;

    @Test
    void onlySlotsWithANeedAreFilled() throws IOException {
        Files.writeString(folder.resolve("slots.csv"), """
                region,number,theme,need
                SE33,1,health,remote monitoring
                SE33,2,energy,
                SE33,3,ict,shared archive
                FI1D,1,health,
                """);
        var defects = new Defects();
        ActionRegister register = ActionRegister.read(folder, defects);

        assertThat(defects.all()).isEmpty();
        assertThat(register.filledSlots("SE33")).hasValue(2);
        assertThat(register.filledSlots("FI1D")).hasValue(0);
        assertThat(register.filledSlots("IS00")).isEmpty();
    }

    @Test
    void aProgrammeWithoutRegisterHasNoPlans() {
        assertThat(ActionRegister.read(folder, new Defects()).actions()).isEmpty();
    }

    @Test
    void aSlotThatIsNoNumberIsADefect() throws IOException {
        Files.writeString(folder.resolve("slots.csv"), "region,number,theme,need\nSE33,0,health,x\n");
        var defects = new Defects();
        ActionRegister.read(folder, defects);
        assertThat(defects.all())
                .singleElement()
                .satisfies(d -> assertThat(d.at().row()).isEqualTo(2));
    }
}
