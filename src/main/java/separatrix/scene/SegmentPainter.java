package separatrix.scene;

/// Fills thick straight pieces into some rows of a [Raster].
///
/// A pixel's coverage is how far its middle lies inside the piece's edge, clamped to one pixel:
/// the distance to the axis is compared with a radius that runs linearly from one end to the
/// other, so that cones are pieces too. Ends are round with the radius given for them.
final class SegmentPainter {
  private final Raster raster;
  private final int top;
  private final int bottom;

  SegmentPainter(Raster raster, int top, int bottom) {
    this.raster = raster;
    this.top = top;
    this.bottom = bottom;
  }

  /** Paints every piece of a sorted list. */
  void paint(DrawList list) {
    float[] n = list.numbers();
    for (int k = 0; k < list.count(); k++) {
      int piece = list.ordered(k);
      int at = DrawList.STRIDE * piece;
      float reach = Math.max(n[at + 3], n[at + 7]) + 1;
      if (Math.max(n[at + 1], n[at + 5]) + reach >= top
          && Math.min(n[at + 1], n[at + 5]) - reach <= bottom) {
        int item = list.item(piece);
        paint(n, at, list.colours(piece), item, item, item + 1, n[at + 3]);
      }
    }
  }

  /**
   * Paints one piece.
   *
   * @param n x, y, nearness, radius of both ends and their palette coordinates, from {@code at} on
   * @param item what its first half shows, and {@code endItem} what its second
   * @param startCap radius of the round end at the start; zero for a flat one
   */
  void paint(float[] n, int at, int[] colours, int owner, int item, int endItem, float startCap) {
    float x0 = n[at];
    float y0 = n[at + 1];
    float r0 = n[at + 3];
    float dx = n[at + 4] - x0;
    float dy = n[at + 5] - y0;
    float dr = n[at + 7] - r0;
    float dn = n[at + 6] - n[at + 2];
    float dc = n[at + 9] - n[at + 8];
    float squared = dx * dx + dy * dy;
    float inverse = squared > 1e-6f ? 1 / squared : 0;
    float reach = Math.max(r0, n[at + 7]) + 0.5f;
    float slab = reach * (float) Math.sqrt(squared);
    int firstRow = Math.max(top, (int) Math.floor(Math.min(y0, y0 + dy) - reach));
    int lastRow = Math.min(bottom - 1, (int) Math.ceil(Math.max(y0, y0 + dy) + reach));
    float boxLeft = Math.min(x0, x0 + dx) - reach;
    float boxRight = Math.max(x0, x0 + dx) + reach;
    for (int row = firstRow; row <= lastRow; row++) {
      float py = row + 0.5f - y0;
      float left = boxLeft;
      float right = boxRight;
      if (Math.abs(dy) > 0.25f) {
        // Only the stretch of the row inside the infinitely long thick line.
        float middle = x0 + py * dx / dy;
        float half = slab / Math.abs(dy);
        left = Math.max(left, middle - half);
        right = Math.min(right, middle + half);
      }
      int first = Math.max(0, (int) Math.floor(left - 0.5f));
      int last = Math.min(raster.width() - 1, (int) Math.ceil(right));
      int index = row * raster.width() + first;
      for (int column = first; column <= last; column++, index++) {
        float px = column + 0.5f - x0;
        float along = (px * dx + py * dy) * inverse;
        float t = along < 0 ? 0 : along > 1 ? 1 : along;
        float ex = px - t * dx;
        float ey = py - t * dy;
        float radius = along < 0 ? startCap : r0 + t * dr;
        float distance2 = ex * ex + ey * ey;
        float outer = radius + 0.5f;
        if (distance2 < outer * outer) {
          float inner = radius - 0.5f;
          float coverage =
              inner > 0 && distance2 <= inner * inner
                  ? 1
                  : Math.min(1, outer - (float) Math.sqrt(distance2));
          int colour = colours[Palette.index(n[at + 8] + t * dc)];
          raster.blend(
              index, n[at + 2] + t * dn, coverage, colour, owner, t < 0.5f ? item : endItem);
        }
      }
    }
  }
}
