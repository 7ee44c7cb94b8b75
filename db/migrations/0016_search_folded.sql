-- What is searched is folded further: the ye under a hamza, the shapes of he, ye and kaf, a joining alef. What was written so far follows.
UPDATE "offices" SET "search" = translate("search", 'يىےېۍكڪةەہھٱ', 'یییییککهههها') WHERE "search" ~ '[يىےېۍكڪةەہھٱ]';--> statement-breakpoint
UPDATE "document_versions" SET "search" = translate("search", 'يىےېۍكڪةەہھٱ', 'یییییککهههها') WHERE "search" ~ '[يىےېۍكڪةەہھٱ]';
