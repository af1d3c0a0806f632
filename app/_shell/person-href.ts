export const PERSON_HREF = "/chat?person=1";

export const personAbout = (planId: string) => `${PERSON_HREF}&plan=${planId}`;

/** We must know whom we talk to: signing in leads straight on to a person. */
export const PERSON_AFTER_SIGN_IN = `/sign-in?from=${encodeURIComponent(PERSON_HREF)}`;
