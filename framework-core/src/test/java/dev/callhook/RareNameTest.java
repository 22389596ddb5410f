package dev.callhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of Java may have characters of two chars, which some tools do not know. */
class RareNameTest {

    private static final String GOOD_LUCK = Character.toString(0x20bb7);

    @TempDir
    private Path folder;

    @Test
    void areWrittenAsTheyAre() throws Exception {
        String source = """
                package shop;
                public class Desk {
                    public enum Sign { LUCK }
                    public record Signs(int LUCK, Sign sign) {}
                    @dev.callhook.handler.Tool("signs") public Signs signs() { return new Signs(1, Sign.LUCK); }
                    @dev.callhook.handler.Tool("sign") public Sign sign() { return Sign.LUCK; }
                }
                """.replace("LUCK", GOOD_LUCK);
        CompiledClasses classes =
                CompiledClasses.of(folder, Map.of("shop/Desk.java", source), "-encoding", "UTF-8", "-parameters");

        classes.visible(loader -> {
            SignedRequests desk = SignedRequests.to(
                    loader.loadClass("shop.Desk").getConstructor().newInstance());
            assertThat(desk.tool("signs", "{}"))
                    .isEqualTo(SignedRequests.result("{'LUCK':1,'sign':'LUCK'}".replace("LUCK", GOOD_LUCK)));
            assertThat(desk.tool("sign", "{}"))
                    .isEqualTo(SignedRequests.result("{'value':'LUCK'}".replace("LUCK", GOOD_LUCK)));
            return desk;
        });
    }
}
