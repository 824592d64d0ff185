/** Steps that may still be taken: counted and never timed, so that the same number gives the same answer everywhere. */
export class StepBudget {
  readonly most: number;
  taken = 0;
  /** Whether something was not tried, since the steps did not suffice. */
  isExceeded = false;

  constructor(most: number) {
    this.most = most;
  }

  get left(): number {
    return Math.max(this.most - this.taken, 0);
  }

  /** Takes steps if there are as many; false where there are not. */
  take(steps: number): boolean {
    if (steps > this.left) {
      this.isExceeded = true;
      return false;
    }
    this.taken += steps;
    return true;
  }
}
