package separatrix.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolidTest {

  @ParameterizedTest
  @CsvSource({"TETRAHEDRON, 4, 3", "CUBE, 6, 4", "OCTAHEDRON, 8, 3", "DODECAHEDRON, 12, 5"})
  void aSolidHasTheFacesAndCornersOfItsName(MarkerShape shape, int faces, int corners) {
    assertThat(Solid.of(shape).faces())
        .hasSize(faces)
        .allSatisfy(face -> assertThat(face.corners()).hasSize(corners));
  }

  @ParameterizedTest
  @CsvSource({"TETRAHEDRON", "CUBE", "OCTAHEDRON", "DODECAHEDRON"})
  void itsCornersAreAsFarAsItReaches(MarkerShape shape) {
    Solid solid = Solid.of(shape);
    assertThat(solid.faces())
        .allSatisfy(
            face ->
                assertThat(face.corners())
                    .allSatisfy(
                        corner ->
                            assertThat(
                                    Math.sqrt(
                                        corner.x() * corner.x()
                                            + corner.y() * corner.y()
                                            + corner.z() * corner.z()))
                                .isCloseTo(solid.reach(), within(1e-12))));
  }
}
