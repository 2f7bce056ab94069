// Counts claims. A failed one is printed with what was seen; passed ones only as a count a check.
export class Report {
  passed = 0;
  failed = 0;

  claim(name, problems) {
    if (problems.length === 0) {
      this.passed += 1;
      return;
    }
    this.failed += 1;
    console.log(`FAILED ${name}`);
    for (const problem of problems.slice(0, 10)) console.log(`  ${problem}`);
    if (problems.length > 10) console.log(`  and ${problems.length - 10} more`);
  }

  step(name) {
    console.log(`${name}: ${this.passed} passed, ${this.failed} failed so far`);
  }

  close() {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0 ? 0 : 1;
  }
}
