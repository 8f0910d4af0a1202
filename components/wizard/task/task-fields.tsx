/** What every form of a task sends along. */
export function TaskFields({
  onboardingId,
  taskId,
  locale,
}: {
  onboardingId: string
  taskId: string
  locale: string
}) {
  return (
    <>
      <input type="hidden" name="onboardingId" value={onboardingId} />
      <input type="hidden" name="taskId" value={taskId} />
      <input type="hidden" name="locale" value={locale} />
    </>
  )
}
