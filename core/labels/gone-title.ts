/** What a whole part of a title says where there is no such page, in lower case. */
export const GONE_TITLE =
  "(?:(?:error )?404(?: error)?(?: page)?(?: not found)?|(?:sorry, )?page not found|seite nicht gefunden|page (?:introuvable|non trouvée)|página n(?:o|ão) encontrada|pagina (?:non trovata|niet gevonden)|strona nie istnieje|страница не найдена|ページが見つかりません(?:でした)?|页面不存在)[.!]?";
