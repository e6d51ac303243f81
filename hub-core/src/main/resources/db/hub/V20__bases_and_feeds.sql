-- What makes a share, or a decision to share without consent, lawful is part of the fact from here
-- on. Of earlier ones the register does not know it.

update fact set details = details || '{"basis": null}' where kind in ('SHARE', 'CONSENT');
