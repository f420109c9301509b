package interop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The program of docs/other-languages.md. */
class FirstCallTest {
    @Test
    void itListsTheInstance() {
        Emulator.anew();
        PrintStream screen = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            FirstCall.main(new String[0]);
        } finally {
            System.setOut(screen);
        }
        assertEquals(Emulator.STARROCKS + " shop-analytics normal", printed.toString(StandardCharsets.UTF_8).strip());
    }
}
