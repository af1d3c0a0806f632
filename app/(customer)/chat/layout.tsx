import type { ReactNode } from "react";
import { Areas } from "#app/_i18n/areas.tsx";

/** What is said here can carry files. */
const ChatLayout = ({ children }: { children: ReactNode }) => (
  <Areas names={["auth", "plans", "payments", "chat", "promise", "callbacks", "files", "voice"]}>
    {children}
  </Areas>
);

export default ChatLayout;
