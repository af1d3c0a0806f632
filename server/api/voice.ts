import { chooseBrowser } from "#server/callbacks/in-browser.ts";
import { accept, connected, decline } from "#server/voice/answer.ts";
import { askToSpeak } from "#server/voice/ask.ts";
import { bookedInBrowser } from "#server/voice/booked.ts";
import { endVoiceCall } from "#server/voice/end.ts";
import { iceServersFor } from "#server/voice/ice-servers.ts";
import {
  bookedCall,
  bookedChoice,
  newVoiceCall,
  voiceCallId,
  voiceEnding,
  voiceInTab,
  voiceSignal,
} from "#server/voice/schema.ts";
import { takeHere } from "#server/voice/take-here.ts";
import { currentCalls, passOn, stillHere } from "#server/voice/signal.ts";
import { customerProcedure, personProcedure, router } from "./trpc.ts";

export const voiceRouter = router({
  current: personProcedure.query(({ ctx }) => currentCalls(ctx.viewer)),

  iceServers: personProcedure
    .input(voiceCallId)
    .query(({ ctx, input }) => iceServersFor(ctx.viewer, input.id)),

  booked: personProcedure
    .input(bookedCall)
    .query(({ ctx, input }) => bookedInBrowser(ctx.viewer, input.callbackId)),

  chooseBrowser: customerProcedure
    .input(bookedChoice)
    .mutation(({ ctx, input }) => chooseBrowser(ctx.viewer, input)),

  ask: personProcedure
    .input(newVoiceCall)
    .mutation(({ ctx, input }) => askToSpeak(ctx.viewer, input)),

  accept: personProcedure.input(voiceInTab).mutation(({ ctx, input }) => accept(ctx.viewer, input)),

  takeHere: personProcedure
    .input(voiceInTab)
    .mutation(({ ctx, input }) => takeHere(ctx.viewer, input)),

  decline: personProcedure
    .input(voiceCallId)
    .mutation(({ ctx, input }) => decline(ctx.viewer, input)),

  connected: personProcedure
    .input(voiceInTab)
    .mutation(({ ctx, input }) => connected(ctx.viewer, input)),

  here: personProcedure
    .input(voiceInTab)
    .mutation(({ ctx, input }) => stillHere(ctx.viewer, input)),

  signal: personProcedure
    .input(voiceSignal)
    .mutation(({ ctx, input }) => passOn(ctx.viewer, input)),

  end: personProcedure
    .input(voiceEnding)
    .mutation(({ ctx, input }) => endVoiceCall(ctx.viewer, input)),
});
