-- What makes a share, or a decision to share without consent, lawful is part of the fact from here
-- on. Of earlier ones the register does not know it.

update fact set details = details || '{"basis": null}' where kind in ('SHARE', 'CONSENT');

-- Feeds are what their events say from here on. Of what they held before, no event tells.
alter table feed_look add column logged_from bigint not null default 0;
update feed_look set logged_from = (select position from event_head)
  where exists (select from feed_counter);
