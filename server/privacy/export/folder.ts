import { join } from "node:path";
import { v7 as newId } from "uuid";
import { settings } from "#server/platform/settings.ts";

export const exportFolder = () => join(settings().DATA_DIR, "exports");

/** @param id of the row */
export const pathOf = (id: string) => join(exportFolder(), `${id}.zip`);

/** While it is written: each run has its own, should one begin before the other has ended. */
export const partOf = (id: string) => `${pathOf(id)}.${newId()}.part`;
