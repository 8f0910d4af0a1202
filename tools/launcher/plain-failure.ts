/** A failure whose message is written for the person at the screen. */
export class PlainFailure extends Error {}
