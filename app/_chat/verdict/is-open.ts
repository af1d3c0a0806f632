import { createContext } from "react";

/** Whether the conversation goes on: only then is an answer asked about. */
export const IsOpenContext = createContext(false);
