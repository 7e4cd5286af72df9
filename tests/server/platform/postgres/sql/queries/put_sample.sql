insert into sample (uuid, time, number, small, flag, text, texts, numbers, object, list, bytes, ratio)
values (:uuid, :time, :number, :small, :flag, :text, :texts, :numbers, :object, :list, :bytes, :ratio)
returning *, numbers::text[] as number_texts, array_length(numbers, 1) as number_count
