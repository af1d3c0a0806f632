/** Where what was sent stands now, in place of the form that is gone. */
export const lookAtActivity = () => document.querySelector<HTMLElement>("#activity")?.focus();
