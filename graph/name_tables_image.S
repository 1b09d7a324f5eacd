// SPDX-License-Identifier: Apache-2.0
// Embeds the compiled indexes of names; the assembler finds them in the build folder.
        .section .rodata
        .balign 16
        .global yuantu_name_tables_image
yuantu_name_tables_image:
        .incbin "name_tables.bin"
        .section .note.GNU-stack,"",@progbits
