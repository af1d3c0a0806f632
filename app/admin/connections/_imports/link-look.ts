import { buttonLook } from "#app/_ui/button-look.ts";

/** A file that is saved is an address like any other, and looks like what else can be done. */
export const LinkLook = buttonLook("quiet", "normal");
