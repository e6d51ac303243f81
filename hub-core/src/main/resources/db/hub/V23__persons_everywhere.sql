-- A person who is suspended, or has a conflict, is that person wherever he or she works: such a fact
-- concerns every agency's questions, so it stands under none.

update fact set agency = ''
where kind in ('SUSPENSION', 'CONFLICT') and details ->> 'sub' is not null;
