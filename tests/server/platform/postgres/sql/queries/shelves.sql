select id, label from shelf
