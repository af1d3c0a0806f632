import { mailQuery } from "#server/auth/schema.ts";
import { listCapturedMail } from "#server/platform/mail.ts";
import { publicProcedure, router } from "./trpc.ts";

/** Demo mode only; elsewhere there is no such mail. */
export const mailRouter = router({
  list: publicProcedure.input(mailQuery).query(({ input }) => listCapturedMail(input)),
});
