import { join } from "node:path";
import { settings } from "#server/platform/settings.ts";

export const fileFolder = () => join(settings().DATA_DIR, "files");

/** @param id of the row; what the sender calls the file is no part of a path. */
export const pathOf = (id: string) => join(fileFolder(), id);

/** While it comes. */
export const partOf = (id: string) => `${pathOf(id)}.part`;
