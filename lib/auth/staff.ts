/** viewer: reads. manager: invites, nudges and changes too. */
export const roles = ['viewer', 'manager'] as const

export type Role = (typeof roles)[number]

/** Somebody of the vendor's who is signed in. */
export type StaffMember = { staffId: string; name: string; email: string; role: Role }
