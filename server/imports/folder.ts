import { join } from "node:path";
import { settings } from "#server/platform/settings.ts";

export const importFolder = () => join(settings().DATA_DIR, "imports");

/** @param id of the import; what the sender calls the file is no part of a path. */
export const pathOf = (id: string) => join(importFolder(), `${id}.csv`);

/** While it comes. */
export const partOf = (id: string) => `${pathOf(id)}.part`;

/** @param runId of one way through a file */
export const reportPathOf = (runId: string) => join(importFolder(), `${runId}.report`);
