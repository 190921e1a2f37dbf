package separatrix;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that draws with JavaFX 3-D. It runs in the lane {@code three-d} and is skipped, with the
 * reason, where this machine cannot draw in 3-D.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("three-d")
@ExtendWith(ThreeDCondition.class)
public @interface NeedsThreeD {}
