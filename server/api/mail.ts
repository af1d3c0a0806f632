import { mailQuery } from "#server/auth/schema.ts";
import { listCapturedMail } from "#server/platform/mail.ts";
import { publicProcedure, router } from "./trpc.ts";

export const mailRouter = router({
  list: publicProcedure.input(mailQuery).query(({ input }) => listCapturedMail(input)),
});
