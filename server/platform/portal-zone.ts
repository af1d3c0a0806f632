/** The portal has one day for all: that of its machines' time zone (TZ). */
export const portalZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
