let locked = false;

/**
 * Whether somebody else may stand before the window. An answer that comes late, to work that goes on behind the locked screen, is
 * neither shown nor read out: it may name an applicant.
 */
export function isDeskLocked(): boolean {
  return locked;
}

export function lockDesk(isLocked: boolean): void {
  locked = isLocked;
}
