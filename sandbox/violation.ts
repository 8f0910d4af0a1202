/** A request the documented protocol does not allow. Thrown while reading one, caught where it is answered. */
export class Violation extends Error {}
