/** What papers say of trained networks, asked of the samples; `docs/claims.md` has the table. */
@org.jspecify.annotations.NullMarked
package separatrix.claims;
