/** What stands before the words 重複疑い, なりすまし疑い and 団体不一致 in the list and in the head of the case. */
export const suspicionShapes = { duplicate: '◫', impersonation: '▲', mismatch: '≠' } as const;
