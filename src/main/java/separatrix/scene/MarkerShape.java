package separatrix.scene;

/** The bodies that a marker can have. */
public enum MarkerShape {
  SPHERE,
  OCTAHEDRON,
  CUBE,
  TETRAHEDRON,
  /** A ring that faces the viewer: something that is not quite there. */
  HOLLOW
}
