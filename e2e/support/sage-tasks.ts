/** What a customer of Sage Intacct does in order: with the tasks that let addresses in, if any. */
export function sageTasks(permissionType: 'role' | 'user', addresses: string[] = []): string[] {
  const user =
    permissionType === 'role' ? ['create-role', 'create-user'] : ['create-user', 'grant-permissions']
  return [
    'check-rights',
    'answer-questions',
    ...addresses,
    'authorize-sender',
    'subscribe-web-services',
    ...user,
    'receive-password',
    'connect',
  ]
}
