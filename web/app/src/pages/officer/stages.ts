const STAGES: Record<string, string[]> = {
  'forestry-officer': ['SUBMITTED', 'MEASURED', 'ON_NOTICE', 'EXPERT_REVIEWED'],
  measurer: ['TITLE_CHECKED'],
  expert: ['ON_NOTICE'],
  'ecology-officer': ['FORESTRY_APPROVED'],
}

/** The stages in which these roles have something to do; which action exactly, the case itself says. */
export const myStages = (roles: string[]): string[] => roles.reduce<string[]>((all, role) => all.concat(STAGES[role] || []), [])
