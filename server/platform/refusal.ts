/** The program cannot start, and this sentence tells the person at the keyboard why and what to do. */
export class Refusal extends Error {}
