/** The labels that ticking a permission row speaks of; every ERP with permission rows names them. */
export const permitLabels = {
  permissions: 'permissions',
  read: 'permissionRead',
  all: 'permissionAll',
} as const
