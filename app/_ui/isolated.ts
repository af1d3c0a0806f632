const [FIRST_STRONG_ISOLATE, POP_ISOLATE] = ["\u2068", "\u2069"];

/** "Visa ···· 4242" stays on one line and in one direction. */
export const cardName = (method: string) => isolated(method.replaceAll(" ", "\u00a0"));

/** A name inside a sentence of another direction: neither may turn the other's order. */
export const isolated = (name: string) => `${FIRST_STRONG_ISOLATE}${name}${POP_ISOLATE}`;
