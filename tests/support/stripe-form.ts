export type Form = { [name: string]: string | Form };

/** "metadata[charge]=1&expand[0]=x" as the real client sends it. */
export function parseForm(body: string): Form {
  const form: Form = {};
  for (const [name, value] of new URLSearchParams(body)) {
    const path = [...name.matchAll(/[^[\]]+/g)].map(([step]) => step);
    put(form, path, value);
  }
  return form;
}

function put(form: Form, [step = "", ...rest]: string[], value: string) {
  if (rest.length === 0) return void (form[step] = value);
  const inner = form[step];
  const below = typeof inner === "object" ? inner : {};
  form[step] = below;
  put(below, rest, value);
}

export const textIn = (form: Form, name: string) => {
  const value = form[name];
  return typeof value === "string" ? value : null;
};

export const formIn = (form: Form, name: string) => {
  const value = form[name];
  return typeof value === "object" ? value : {};
};

export const listIn = (form: Form, name: string) =>
  Object.values(formIn(form, name)).filter((value) => typeof value === "string");
