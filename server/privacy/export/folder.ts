import { join } from "node:path";
import { settings } from "#server/platform/settings.ts";

export const exportFolder = () => join(settings().DATA_DIR, "exports");

/** @param id of the row */
export const pathOf = (id: string) => join(exportFolder(), `${id}.zip`);

/** While it is written. */
export const partOf = (id: string) => `${pathOf(id)}.part`;
