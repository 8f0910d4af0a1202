/** Nothing: without this file, Next would take the product's own from the folder above, with its checks and its background jobs. */
export function register() {}
