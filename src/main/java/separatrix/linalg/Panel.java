package separatrix.linalg;

import java.lang.foreign.MemorySegment;

/**
 * A matrix that lies in a block: entry (i, j) at from + i · stride + j. Made once and used often:
 * making one allocates.
 */
public final class Panel {
  final Block block;
  final int from;
  final int rows;
  final int columns;
  final int stride;

  /** The numbers from the first on, in native eyes. */
  final MemorySegment segment;

  public Panel(Block block, int from, int rows, int columns, int stride) {
    long end = from + (rows - 1L) * stride + columns;
    if (from < 0 || rows < 1 || columns < 1 || stride < columns || end > block.size()) {
      throw new IllegalArgumentException(
          "A panel of %d × %d from %d with rows %d apart does not lie in a block of %d numbers."
              .formatted(rows, columns, from, stride, block.size()));
    }
    this.block = block;
    this.from = from;
    this.rows = rows;
    this.columns = columns;
    this.stride = stride;
    segment =
        block
            .segment()
            .asSlice(
                (long) from
                    * switch (block.precision()) {
                      case SINGLE -> Float.BYTES;
                      case DOUBLE -> Double.BYTES;
                    });
  }

  /** A matrix without gaps at the start of a block. */
  public Panel(Block block, int rows, int columns) {
    this(block, 0, rows, columns, columns);
  }

  int rows(Kernels.Form form) {
    return form == Kernels.Form.PLAIN ? rows : columns;
  }

  int columns(Kernels.Form form) {
    return form == Kernels.Form.PLAIN ? columns : rows;
  }

  /** Refuses factors that do not fit this product. */
  void checkProduct(Panel a, Kernels.Form formA, Panel b, Kernels.Form formB) {
    if (a.rows(formA) != rows || b.columns(formB) != columns || a.columns(formA) != b.rows(formB)) {
      throw new IllegalArgumentException(
          "A product of %d × %d and %d × %d does not make %d × %d."
              .formatted(
                  a.rows(formA), a.columns(formA), b.rows(formB), b.columns(formB), rows, columns));
    }
    if (a.block.precision() != block.precision() || b.block.precision() != block.precision()) {
      throw new IllegalArgumentException("A product mixes single and double precision.");
    }
  }
}
