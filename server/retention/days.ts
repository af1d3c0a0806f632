/** In minutes. */
export const DAY = 24 * 60;
