/** Returns the id of this build, by which an open page can tell it from another. It is empty in development. */
export function buildId(): string {
  // biome-ignore lint/style/noProcessEnv: it is no setting: Next takes it from the build
  return process.env.NEXT_DEPLOYMENT_ID ?? ''
}
