"use client";

import {
  BookOpenText,
  Ellipsis,
  MailPlus,
  Pencil,
  ShieldCheck,
  UserCheck,
  UserX,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { StaffView } from "#server/staff/schema.ts";
import { Menu, MenuItem } from "#app/_ui/menu.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { InviteAgainDialog, ReactivateDialog } from "./again-dialog.tsx";
import { DeactivateDialog } from "./deactivate-dialog.tsx";
import { NameDialog } from "./name-dialog.tsx";
import { RoleDialog } from "./role-dialog.tsx";
import { SkillsDialog } from "./skills-dialog.tsx";

const DIALOGS = {
  role: RoleDialog,
  skills: SkillsDialog,
  name: NameDialog,
  inviteAgain: InviteAgainDialog,
  deactivate: DeactivateDialog,
  reactivate: ReactivateDialog,
};

type DialogName = keyof typeof DIALOGS;

export type PersonDialogProps = {
  person: StaffView;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

export function PersonMenu({ person }: { person: StaffView }) {
  const t = useTranslations("staff");
  const [opened, setOpened] = useState<DialogName | null>(null);
  const { state, isMe } = person;
  const Opened = opened && DIALOGS[opened];
  return (
    <>
      <Menu
        trigger={
          <button
            type="button"
            aria-label={t("menu", { name: isolated(person.name) })}
            className="-me-2 grid size-11 shrink-0 place-items-center rounded-md text-soft hover:bg-wash hover:text-ink"
          >
            <Ellipsis aria-hidden className="size-5" />
          </button>
        }
      >
        {!isMe && <Item icon={ShieldCheck} name="role" onOpen={setOpened} />}
        <Item icon={BookOpenText} name="skills" onOpen={setOpened} />
        <Item icon={Pencil} name="name" onOpen={setOpened} />
        {state === "invited" && <Item icon={MailPlus} name="inviteAgain" onOpen={setOpened} />}
        {!isMe && state !== "deactivated" && (
          <Item icon={UserX} name="deactivate" danger onOpen={setOpened} />
        )}
        {state === "deactivated" && <Item icon={UserCheck} name="reactivate" onOpen={setOpened} />}
      </Menu>
      {Opened && <Opened open {...{ person }} onOpenChange={(open) => !open && setOpened(null)} />}
    </>
  );
}

function Item({
  icon: Icon,
  name,
  danger,
  onOpen,
}: {
  icon: typeof Pencil;
  name: DialogName;
  danger?: boolean;
  onOpen: (name: DialogName) => void;
}) {
  const t = useTranslations("staff.actions");
  return (
    <MenuItem {...{ danger }} onSelect={() => onOpen(name)}>
      <Icon aria-hidden />
      {t(name)}
    </MenuItem>
  );
}
