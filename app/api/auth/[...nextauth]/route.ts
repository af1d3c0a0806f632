import { portal } from "#app/_trpc/portal.ts";

/** Signing in and out happens in the server's own module graph; this is only its address. */
const handle = (request: Request) => portal().authHandler(request);

export { handle as GET, handle as POST };
