/** With it when it was not among them, else without. */
export const toggled = <Value>(values: Value[], value: Value) =>
  values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
